import { createServer } from 'node:http';
import { createRequestListener } from '@react-router/node';
import * as build from './dist/server/index.js';

/** Renders each request; who serves the page's files is in front of it. */
createServer(createRequestListener({ build, mode: process.env.NODE_ENV })).listen(
  Number(process.env.PORT),
  '127.0.0.1',
);
